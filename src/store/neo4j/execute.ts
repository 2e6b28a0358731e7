/**
 * Carries out a plan. Each transaction is managed: the driver repeats it when the server asks for that, when the connection breaks or when
 * another server leads. Those of a stage run side by side, the next encoded while the server works on the one before.
 */
import { type ManagedTransaction, Neo4jError, type Session } from 'neo4j-driver'
import { TOO_LARGE } from './errors.ts'
import { halved, type Stage, type Transaction, transactionsOf } from './plan.ts'

/** Opens a session for one use, and closes it. */
export type WithSession = (use: (session: Session) => Promise<void>) => Promise<void>

/** Where a transaction fails, those under way end and no other is begun. @throws what `withSession` makes of the server's words */
export async function execute(stages: readonly Stage[], withSession: WithSession): Promise<void> {
  for (const stage of stages) {
    const transactions = transactionsOf(stage)
    const worker = () =>
      withSession(async (session) => {
        for (const transaction of transactions) await write(session, transaction)
      })
    const done = await Promise.allSettled(Array.from({ length: stage.sessions }, worker))
    const failed = done.find(({ status }) => status === 'rejected')
    if (failed?.status === 'rejected') throw failed.reason
  }
}

/** A transaction that the server has no memory for is cut in halves, as often as it takes, for repeating it would be of no use. */
async function write(session: Session, transaction: Transaction): Promise<void> {
  try {
    await session.executeWrite((managed) => run(managed, transaction))
  } catch (error) {
    const parts = halved(transaction)
    if (!(error instanceof TooLarge) || parts.length === 1)
      throw error instanceof TooLarge ? error.cause : error
    for (const part of parts) await write(session, part)
  }
}

class TooLarge extends Error {}

async function run(managed: ManagedTransaction, transaction: Transaction): Promise<void> {
  try {
    await Promise.all(
      transaction.map(({ cypher, size, rows }) => managed.run(cypher, { rows: rows(0, size) })),
    )
  } catch (error) {
    throw error instanceof Neo4jError && TOO_LARGE.test(error.code)
      ? new TooLarge(error.message, { cause: error })
      : error
  }
}
