import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { getItem, type ItemDetail } from '#db/items.ts'
import { NotFound } from '#db/not-found.ts'
import { findOpinion } from '#db/opinions.ts'
import { mayActAs } from '../../_auth/roles.ts'
import { requirePerson } from '../../_auth/session.ts'
import { EvidenceText } from '../../_ui/evidence/evidence-text.tsx'
import { FieldKeys } from '../../_ui/evidence/field-keys.client.tsx'
import { Fields } from '../../_ui/evidence/fields.tsx'
import { numberFields } from '../../_ui/evidence/number-fields.ts'
import { ItemHead } from './item-head.tsx'
import { ItemState } from './item-state.tsx'
import { Opinion } from './opinion.tsx'
import { Related } from './related.tsx'
import { shownReading } from './shown-reading.ts'

type Props = { params: Promise<{ id: string }> }

const itemOf = cache(async (id: string): Promise<ItemDetail> => {
  try {
    return await getItem(id)
  } catch (error) {
    if (error instanceof NotFound) notFound()
    throw error
  }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requirePerson()
  return { title: (await itemOf((await params).id)).title }
}

export default async function ItemPage({ params }: Props) {
  const person = await requirePerson()
  const { id } = await params
  const [item, opinion] = await Promise.all([itemOf(id), findOpinion(id)])
  const { reports, attributions, places, relevant } = shownReading(item)
  const numbered = numberFields(reports, attributions, places)
  return (
    <>
      <ItemHead item={item} />
      <ItemState item={item} mayRetry={mayActAs(person.role, 'analyst')} />
      <div className="reading">
        <div>
          {item.text ? (
            <EvidenceText
              text={item.text}
              blocks={item.blocks}
              language={item.language}
              numbered={numbered}
              level={1}
            />
          ) : null}
          <Related item={item} />
        </div>
        {item.status === 'read' ? (
          <div className="read">
            <Fields numbered={numbered} attributions={attributions} relevant={relevant} />
            <Opinion opinion={opinion} />
          </div>
        ) : null}
      </div>
      <FieldKeys />
    </>
  )
}
