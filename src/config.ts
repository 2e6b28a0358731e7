/** Every setting with its type, its default and the environment variable that gives it. Flags win over the environment. */
import { availableParallelism } from 'node:os'
import { JejaringError } from './errors.ts'

type Zod = typeof import('zod').z

const SETTINGS = {
  store: {
    variable: 'JEJARING_STORE',
    type: (z: Zod) => z.string().min(1),
    otherwise: 'ladybug:jejaring.lbug',
  },
  language: {
    variable: 'JEJARING_LANGUAGE',
    type: (z: Zod) => z.string().regex(/^[a-z]{2,3}$/, 'a language code such as id'),
    otherwise: 'id',
  },
  workers: {
    variable: 'JEJARING_WORKERS',
    type: (z: Zod) => z.coerce.number().int().min(1).max(availableParallelism()),
    otherwise: 1,
  },
  minScore: {
    variable: 'JEJARING_MIN_SCORE',
    type: (z: Zod) => z.coerce.number().min(0).max(1),
    otherwise: 0,
  },
} as const

export type SettingName = keyof typeof SETTINGS
export type Config = {
  readonly [Name in SettingName]: ReturnType<ReturnType<(typeof SETTINGS)[Name]['type']>['parse']>
}

/**
 * Reads the settings; what checks them is loaded where one is given. The credentials of Neo4j (`NEO4J_URI`, `NEO4J_USERNAME`, `NEO4J_PASSWORD`, `NEO4J_DATABASE`) are not among
 * them: they stay in the environment, where the store alone reads them.
 * @throws JejaringError CONFIG, naming the flag or variable
 */
export async function readConfig(
  flags: Partial<Record<SettingName, unknown>>,
  environment: NodeJS.ProcessEnv,
): Promise<Config> {
  const names = Object.keys(SETTINGS) as SettingName[]
  const entries = names.map(async (name) => {
    const { variable, type, otherwise } = SETTINGS[name]
    const given = flags[name] ?? environment[variable]
    if (given === undefined) return [name, otherwise]
    const result = type((await import('zod')).z).safeParse(given)
    if (result.success) return [name, result.data]
    const source = flags[name] === undefined ? variable : `--${name.replace(/[A-Z]/g, '-$&').toLowerCase()}`
    throw new JejaringError(
      'CONFIG',
      `${source}: ${result.error.issues.map((issue) => issue.message).join('; ')}`,
    )
  })
  return Object.fromEntries(await Promise.all(entries)) as Config
}
