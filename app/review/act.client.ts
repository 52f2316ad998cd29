'use client'
import { createContext, useContext } from 'react'

type Act = (form: FormData) => Promise<void>

/** The server's action behind every form of the desk, handed down from the page. */
export const ActContext = createContext<Act | null>(null)

/** The action that forms of the desk send to; throws outside the desk. */
export function useAct(): Act {
  const act = useContext(ActContext)
  if (!act) throw new Error('a form of the desk stands outside of it')
  return act
}
