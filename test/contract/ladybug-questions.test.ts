/** The saved questions on the embedded database. */
import { openStore } from '../../src/store/open.ts'
import { questions } from './questions.ts'
import { temporaryFolder } from './temporary.ts'

const folder = temporaryFolder()

questions('ladybug', () => openStore(`ladybug:${folder()}/sample.lbug`, {}))
