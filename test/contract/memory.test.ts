/** The store in memory, which the others are measured against. */
import { openStore } from '../../src/store/open.ts'
import { contract } from './store.ts'

contract('memory', async () => () => openStore('memory:', {}))
