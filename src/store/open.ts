/** Opens a store by its address. An engine is loaded when an address asks for it, so that a command starts fast. */
import { JejaringError } from '../errors.ts'
import type { OpenStore, Store } from './store.ts'

interface Engine {
  /** What the operator writes: the scheme, and after the colon whatever the engine needs to know. */
  readonly address: string
  readonly load: () => Promise<OpenStore>
}

const ENGINES: Readonly<Record<string, Engine>> = {
  ladybug: {
    address: 'ladybug:PATH',
    load: async () => (await import('./ladybug/open.ts')).openLadybug,
  },
  files: { address: 'files:DIR', load: async () => (await import('./files/files.ts')).openFiles },
  neo4j: { address: 'neo4j', load: async () => (await import('./neo4j/open.ts')).openNeo4j },
  memory: { address: 'memory:', load: async () => (await import('./memory/memory.ts')).openMemory },
}

/**
 * @param address `ladybug:PATH`, `neo4j`, `files:DIR` or `memory:`
 * @param environment holds the credentials of `neo4j`
 * @throws JejaringError USAGE at an address that is none of these, STORE_UNREACHABLE, STORE_REFUSED, STORE_CORRUPT
 */
export async function openStore(address: string, environment: NodeJS.ProcessEnv): Promise<Store> {
  const [, scheme, rest] = /^([a-z0-9]+)(?::(.*))?$/s.exec(address) ?? []
  const engine = scheme !== undefined && Object.hasOwn(ENGINES, scheme) ? ENGINES[scheme] : undefined
  if (!engine || !fits(engine.address, rest))
    throw new JejaringError('USAGE', `«${withoutSecrets(address)}» is no address of a store`, {
      hint: hintFor(address),
    })
  const open = await engine.load()
  return open(address, environment)
}

/** Whether what stands after the colon is what the form asks for: nothing at all, an empty rest, or a path. */
function fits(form: string, rest: string | undefined): boolean {
  if (!form.includes(':')) return rest === undefined
  return form.endsWith(':') ? rest === '' : rest !== undefined && rest !== ''
}

function hintFor(address: string): string {
  if (/^(neo4j|bolt)(\+s|\+ssc)?:/.test(address)) return 'Put the URI into NEO4J_URI and write --store neo4j.'
  return `Write one of: ${Object.values(ENGINES)
    .map((engine) => engine.address)
    .join(', ')}.`
}

/** An operator may have written `bolt://user:password@host`. */
const withoutSecrets = (address: string): string => address.replace(/\/\/[^/@]*@/, '//')
