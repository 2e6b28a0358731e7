import { expect, test } from 'vitest'
import type { Role } from '../../../src/model/facts.ts'
import { distinctRoles } from '../../../src/stages/5-relate/roles/distinct.ts'
import { indonesian } from '../../golden/cast.ts'

const text = 'Gubernur Nusa Elok Lukman Hadi, Gubernur Lukman, Bupati Lukman, Gubernur Ratna'

function role(title: string, person: string, of: string | null, from = 0): Role {
  const span = (words: string, after: number) => {
    const start = text.indexOf(words, after)
    return { start, end: start + words.length }
  }
  const at = span(title, from)
  return {
    ...at,
    title,
    person: span(person, at.end),
    of: of === null ? null : span(of, at.end),
    by: 'test',
    score: 1,
  }
}

test('what says less of the same person and post is left out', () => {
  const full = role('Gubernur', 'Lukman Hadi', 'Nusa Elok')
  const short = role('Gubernur', 'Lukman', null, 30)
  expect(distinctRoles([short, full], text, indonesian)).toEqual([full])
  expect(distinctRoles([full, { ...full }], text, indonesian)).toEqual([full])
})

test('another post or another person stays', () => {
  const roles = [
    role('Gubernur', 'Lukman Hadi', 'Nusa Elok'),
    role('Bupati', 'Lukman', null),
    role('Gubernur', 'Ratna', null, 60),
  ]
  expect(distinctRoles(roles, text, indonesian)).toEqual(roles)
})
