/** What a page can say of itself; null where it does not. */
export interface PageMetadata {
  readonly url: string | null
  readonly title: string | null
  readonly published: string | null
  readonly publisher: string | null
  readonly author: string | null
}
