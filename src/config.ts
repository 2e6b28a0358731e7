/** Every setting with its type, its default and the environment variable that gives it. Flags win over the environment. */
import { availableParallelism } from 'node:os'
import { z } from 'zod'
import { JejaringError } from './errors.ts'

const SETTINGS = {
  store: { variable: 'JEJARING_STORE', type: z.string().min(1).default('ladybug:jejaring.lbug') },
  language: {
    variable: 'JEJARING_LANGUAGE',
    type: z
      .string()
      .regex(/^[a-z]{2,3}$/, 'a language code such as id')
      .default('id'),
  },
  workers: {
    variable: 'JEJARING_WORKERS',
    type: z.coerce.number().int().min(1).max(availableParallelism()).default(1),
  },
  minScore: {
    variable: 'JEJARING_MIN_SCORE',
    type: z.coerce.number().min(0).max(1).default(0),
  },
} as const

export type SettingName = keyof typeof SETTINGS
export type Config = { readonly [Name in SettingName]: z.output<(typeof SETTINGS)[Name]['type']> }

/**
 * Reads the settings. The credentials of Neo4j (`NEO4J_URI`, `NEO4J_USERNAME`, `NEO4J_PASSWORD`, `NEO4J_DATABASE`) are not among
 * them: they stay in the environment, where the store alone reads them.
 * @throws JejaringError CONFIG, naming the flag or variable
 */
export function readConfig(
  flags: Partial<Record<SettingName, unknown>>,
  environment: NodeJS.ProcessEnv,
): Config {
  const entries = Object.entries(SETTINGS).map(([name, { variable, type }]) => {
    const flag = flags[name as SettingName]
    const result = type.safeParse(flag ?? environment[variable])
    if (!result.success) {
      const source = flag === undefined ? variable : `--${name.replace(/[A-Z]/g, '-$&').toLowerCase()}`
      throw new JejaringError(
        'CONFIG',
        `${source}: ${result.error.issues.map((issue) => issue.message).join('; ')}`,
      )
    }
    return [name, result.data]
  })
  return Object.fromEntries(entries) as Config
}
