import type { LanguagePack } from '../../words/pack.ts'
import actors from './actors.json' with { type: 'json' }
import casualties from './casualties.json' with { type: 'json' }
import context from './context.json' with { type: 'json' }
import dates from './dates.json' with { type: 'json' }
import numbers from './numbers.json' with { type: 'json' }
import people from './people.json' with { type: 'json' }
import speech from './speech.json' with { type: 'json' }
import structure from './structure.json' with { type: 'json' }
import triggers from './triggers.json' with { type: 'json' }

/** The Spanish words of the reader. */
export const SPANISH = {
  language: 'es',
  actors,
  casualties,
  context,
  dates,
  numbers,
  people,
  speech,
  structure,
  triggers,
} as LanguagePack
