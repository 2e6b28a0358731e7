/** Reads `data/lang/<code>` into one frozen Language; a language is read once a process. */
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { JejaringError } from '../errors.ts'
import { readCalendar } from './calendar.ts'
import { readCoreference } from './coreference.ts'
import { readEventKnowledge } from './events.ts'
import type { Language } from './language.ts'
import { readLexicon } from './lexicon.ts'
import { readMeasures } from './measures.ts'
import { readNameTagger } from './name-tagger.ts'
import { readNumbers } from './numbers.ts'
import { readParents } from './parents.ts'
import { readPosts } from './posts.ts'
import { readRelationKnowledge } from './relations.ts'
import { readSpeech } from './speech.ts'
import { readTokenizer } from './tokenizer.ts'
import { readZoneRules } from './zones.ts'

const LANGUAGES = fileURLToPath(new URL('../../data/lang/', import.meta.url))

/**
 * Loads a language from its folder.
 * @param code a folder of `data/lang`, or of `root`
 * @throws JejaringError LANGUAGE_UNKNOWN, LANGUAGE_DATA
 */
export function readLanguage(code: string, root: string = LANGUAGES): Language {
  const folder = `${root}/${code}`
  if (!/^[a-z]{2,3}$/.test(code) || !existsSync(folder))
    throw new JejaringError('LANGUAGE_UNKNOWN', `there is no language «${code}»`, {
      hint: `Known languages: ${readdirSync(root).join(', ')}.`,
    })
  const tokenizer = readTokenizer(folder)
  const lexicon = readLexicon(folder)
  return Object.freeze({
    code,
    zones: readZoneRules(folder),
    tokenizer,
    lexicon,
    names: readNameTagger(folder, tokenizer, lexicon),
    calendar: readCalendar(folder),
    numbers: readNumbers(folder),
    measures: readMeasures(folder),
    parents: readParents(folder),
    posts: readPosts(folder),
    speech: readSpeech(folder),
    events: readEventKnowledge(folder),
    relations: readRelationKnowledge(folder),
    coreference: readCoreference(folder),
  })
}

const loaded = new Map<string, Language>()

/** A language of the package, kept for the life of the process: it is immutable and costs tens of milliseconds to read. */
export function language(code: string): Language {
  const known = loaded.get(code)
  if (known) return known
  const fresh = readLanguage(code)
  loaded.set(code, fresh)
  return fresh
}
