import type { WindowName } from '../policy/schema.ts'

/** The notice's windows of time, by name. */
export const windows: Record<WindowName, string> = {
  online: '网上申报',
  paper: '纸质材料报送',
  payment: '缴费',
  defense: '答辩',
}
