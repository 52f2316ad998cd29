import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { itemFromText } from './item-from-text.ts'

function blocksOf(text: string): [string, string][] {
  const result = itemFromText(text)
  if (!result.ok) throw new Error(result.reason)
  return result.item.blocks.map(({ kind, start, end }) => [kind, result.item.text.slice(start, end)])
}

describe('a paste', () => {
  test('loses the furniture around it and keeps its title, byline and date apart', () => {
    const text = `Skip to Main Content\n\nHome | Politics\n\nGunmen rob relief convoy\n\nBy Mira Tolen\n14 October 2026\n\nGunmen stopped two lorries on Tuesday, an officer said. Nobody was hurt.\n\nShare on Facebook\n\nThe agency halted its journeys for a week. (AFP)\n\nRelated articles\n\nBack To Top`
    const result = itemFromText(text)
    expect(result).toMatchObject({
      ok: true,
      item: { title: 'Gunmen rob relief convoy', author: 'Mira Tolen', published: '2026-10-14', credit: 'AFP' },
    })
    expect(blocksOf(text)).toEqual([
      ['title', 'Gunmen rob relief convoy'],
      ['paragraph', 'Gunmen stopped two lorries on Tuesday, an officer said. Nobody was hurt.'],
      ['paragraph', 'The agency halted its journeys for a week. (AFP)'],
    ])
  })

  test('with hard-wrapped lines is put back into paragraphs', () => {
    const text =
      'Flood water has cut the road between Orsa and the port for a third\nday, leaving about 4,000 people without supplies, the provincial\noffice said on Friday.\n\nRain is expected to ease.'
    expect(blocksOf(text)).toEqual([
      [
        'paragraph',
        'Flood water has cut the road between Orsa and the port for a third day, leaving about 4,000 people without supplies, the provincial office said on Friday.',
      ],
      ['paragraph', 'Rain is expected to ease.'],
    ])
  })

  test.each([
    ['Aller au contenu', 'Trois morts à Karmel, selon le gouverneur de la province.'],
    ['Compartir en Facebook', 'Once detenidos en un bloqueo, informó la alcaldía.'],
    ['اقرأ أيضاً: افتتاح مدرسة', 'قُتل ثلاثة أشخاص في انفجار قرب تل الورد.'],
    ['We use cookies to improve your experience', 'Two soldiers were wounded near Belvar.'],
  ])('drops “%s”', (furniture, sentence) => {
    expect(blocksOf(`${furniture}\n\n${sentence}`)).toEqual([['paragraph', sentence]])
  })

  test.each<[string, string, string]>([
    ['nothing', ' \n ', 'empty'],
    ['only buttons', 'Share\n\nTweet', 'empty'],
    ['a word', 'Hello', 'too-short'],
    ['a PDF opened as text', '%PDF-1.7 \0\0', 'not-text'],
    ['a picture pasted as an address', `data:image/png;base64,${'iVBORw0KGgo'.repeat(50)}`, 'not-text'],
  ])('of %s is refused by name', (_, text, reason) => {
    expect(itemFromText(text)).toEqual({ ok: false, reason })
  })

  test('that was put in another encoding on its way is put right', () => {
    const text = 'Des hommes armÃ©s ont attaquÃ© un marchÃ© Ã\u00a0 SÃ©gou lundi, trois personnes ont Ã©tÃ© tuÃ©es.'
    expect(itemFromText(text)).toMatchObject({
      item: { text: 'Des hommes armés ont attaqué un marché à Ségou lundi, trois personnes ont été tuées.' },
    })
  })

  test('of any characters keeps the promise of its blocks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const result = itemFromText(text)
        if (!result.ok) return
        expect(result.item.text).toBe(result.item.text.normalize('NFC'))
        expect(result.item.blocks.map(({ start, end }) => result.item.text.slice(start, end)).join('\n\n')).toBe(
          result.item.text,
        )
      }),
    )
  })

  test('of ten megabytes is read in seconds', { timeout: 30_000 }, () => {
    const before = process.cpuUsage()
    itemFromText('One sentence without an end '.repeat(350_000))
    itemFromText('A short line\n'.repeat(700_000))
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(8000)
  })
})
