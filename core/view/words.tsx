import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type ViewWords, viewZh } from '../messages/zh-CN.ts'

/** The language of the pieces: Chinese unless a page provides another. */
export const Words = createContext<ViewWords>(viewZh)

export const useWords = (): ViewWords => useContext(Words)
