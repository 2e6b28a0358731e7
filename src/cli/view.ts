/** `jejaring view`: the graph as pages in the browser, until it is stopped. */
import { once } from 'node:events'
import { type Command, InvalidArgumentError } from 'commander'
import { JejaringError } from '../errors.ts'
import { type StoreFlags, usesStore, withStore } from './options.ts'

export function defineView(program: Command): void {
  usesStore(program.command('view'))
    .description('Explore the graph in a web browser, on this machine alone')
    .option('--port <n>', 'port of 127.0.0.1 to listen on; 0 for any that is free', parsePort, 7475)
    .addHelpText('after', '\nExamples:\n  jejaring view\n  jejaring view --store neo4j --port 8080')
    .action(viewCommand)
}

function parsePort(value: string): number {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('Expected a number from 0 to 65535.')
  return port
}

async function viewCommand(flags: StoreFlags & { port: number }): Promise<void> {
  const { serve } = await import('../view/web/server.ts')
  await withStore(flags, async (store) => {
    if (store.dialect === null)
      throw new JejaringError(
        'QUERY_UNSUPPORTED',
        `${store.url} answers no Cypher, so there is nothing to view`,
        {
          hint: 'Build into ladybug:PATH or neo4j, and view that.',
        },
      )
    const { server, url } = await serve(store, flags.port)
    process.stdout.write(`${store.url} is at ${url} (Ctrl-C to stop)\n`)
    process.once('SIGINT', () => server.close()).once('SIGTERM', () => server.close())
    await once(server, 'close')
  })
}
