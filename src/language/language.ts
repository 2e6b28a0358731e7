/**
 * What is known of one language: a frozen value made from the folder `data/lang/<code>`, and all that a stage may know of words.
 * Each section has a module of its own beside this one, which owns the section's type and reads its tables.
 */
import type { Calendar } from './calendar.ts'
import type { Coreference } from './coreference.ts'
import type { EventKnowledge } from './events.ts'
import type { Lexicon } from './lexicon.ts'
import type { Measures } from './measures.ts'
import type { NameTagger } from './name-tagger.ts'
import type { Numbers } from './numbers.ts'
import type { Posts } from './posts.ts'
import type { RelationKnowledge } from './relations.ts'
import type { Speech } from './speech.ts'
import type { Tokenizer } from './tokenizer.ts'
import type { ZoneRules } from './zones.ts'

export interface Language {
  readonly code: string
  /** Marks the parts of a text that are not the story: datelines, bylines, links, advertisements. */
  readonly zones: ZoneRules
  /** Paragraphs, sentences and tokens. */
  readonly tokenizer: Tokenizer
  /** Word classes by phrase: `Post`, `Rank`, `Degree`, `SayingVerb`, `Pronoun`, … as tags for the matcher. */
  readonly lexicon: Lexicon
  readonly names: NameTagger
  /** Bodies in lower case whose units are named right before them. */
  readonly parents: ReadonlySet<string>
  readonly calendar: Calendar
  readonly numbers: Numbers
  readonly measures: Measures
  readonly posts: Posts
  readonly speech: Speech
  readonly events: EventKnowledge
  readonly relations: RelationKnowledge
  readonly coreference: Coreference
}
