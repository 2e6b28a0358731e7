/**
 * The saved questions of `cypher/query`: each a Cypher statement under a comment that says what it answers and which parameters it
 * takes. Where the dialects of two databases cannot agree, `<name>.<dialect>.cypher` lies beside `<name>.cypher`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { JejaringError } from '../errors.ts'
import type { Value } from '../model/records.ts'
import { didYouMean } from './did-you-mean.ts'

const PARAMETER_TYPES = ['string', 'integer', 'float', 'date', 'boolean'] as const
export type ParameterType = (typeof PARAMETER_TYPES)[number]

export interface Parameter {
  readonly name: string
  readonly type: ParameterType
  /** As it is written; null where the parameter must be given. */
  readonly default: string | null
  readonly description: string
}

export interface Question {
  readonly name: string
  readonly description: string
  readonly parameters: readonly Parameter[]
  readonly cypher: string
}

const FOLDER = fileURLToPath(new URL('../../cypher/query/', import.meta.url))

/** All saved questions, by name. */
export function listQuestions(): Question[] {
  return names().map((name) => parse(name, readFileSync(`${FOLDER}${name}.cypher`, 'utf8')))
}

/**
 * One question in the words of a database.
 * @param dialect of the store that will be asked; null for the common one
 * @throws JejaringError QUERY_UNKNOWN
 */
export function readQuestion(name: string, dialect: string | null): Question {
  const known = names()
  if (!known.includes(name))
    throw new JejaringError('QUERY_UNKNOWN', `there is no saved question «${name}»`, {
      hint: `${didYouMean(name, known)}\`jejaring query --list\` shows them all.`,
    })
  const own = `${FOLDER}${name}.${dialect}.cypher`
  return parse(name, readFileSync(existsSync(own) ? own : `${FOLDER}${name}.cypher`, 'utf8'))
}

const names = (): string[] =>
  readdirSync(FOLDER)
    .filter((file) => /^[a-z-]+\.cypher$/.test(file))
    .map((file) => file.replace('.cypher', ''))
    .sort()

const PARAMETER = /^\/\/ @param (\w+) (\w+)(?: = ('[^']*'|\S+))? (.+)$/

function parse(name: string, text: string): Question {
  const lines = text.split('\n')
  const header = lines.filter((line) => line.startsWith('//'))
  const parameters = header.flatMap((line): Parameter[] => {
    const [, parameter = '', type = '', value, description = ''] = PARAMETER.exec(line) ?? []
    if (parameter === '') return []
    return [
      {
        name: parameter,
        type: type as ParameterType,
        default: value?.replaceAll("'", '') ?? null,
        description,
      },
    ]
  })
  const description = header
    .filter((line) => !line.startsWith('// @'))
    .map((line) => line.slice(3))
    .join(' ')
  const cypher = lines
    .filter((line) => !line.startsWith('//'))
    .join('\n')
    .trim()
  return { name, description, parameters, cypher }
}

/**
 * The values of a question's parameters from what was written, checked and typed.
 * @throws JejaringError QUERY_PARAMETER for one that is unknown, missing or of another type
 */
export function bindParameters(
  question: Question,
  given: Readonly<Record<string, string>>,
): Record<string, Value> {
  const known = question.parameters.map(({ name }) => name)
  for (const name of Object.keys(given))
    if (!known.includes(name))
      throw new JejaringError('QUERY_PARAMETER', `«${question.name}» has no parameter «${name}»`, {
        hint: known.length > 0 ? `${didYouMean(name, known)}It has: ${known.join(', ')}.` : 'It has none.',
      })
  return Object.fromEntries(
    question.parameters.map((parameter) => {
      const written = given[parameter.name] ?? parameter.default
      if (written === null)
        throw new JejaringError(
          'QUERY_PARAMETER',
          `«${question.name}» needs the parameter «${parameter.name}»`,
          {
            hint: `Give it with --param ${parameter.name}=…: ${parameter.description}.`,
          },
        )
      return [parameter.name, convert(parameter, written)]
    }),
  )
}

const FORMS: Readonly<Record<ParameterType, RegExp>> = {
  string: /^/,
  integer: /^[+-]?\d+$/,
  float: /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  boolean: /^(true|false)$/,
}

function convert({ name, type }: Parameter, written: string): Value {
  if (!FORMS[type].test(written))
    throw new JejaringError('QUERY_PARAMETER', `parameter «${name}» is «${written}», which is no ${type}`, {
      hint: type === 'date' ? 'Write dates as 2025-07-22.' : `Expected: ${type}.`,
    })
  if (type === 'integer' || type === 'float') return Number(written)
  return type === 'boolean' ? written === 'true' : written
}
