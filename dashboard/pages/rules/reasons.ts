/** Why a clause of the notice has no rule of its own: what it asks for does not stand in a roster. */
const reasons: Readonly<Record<string, string>> = {}

/** The reason, or that another notice's clause is not known here. */
export const reasonWithoutRule = (clause: string) =>
  reasons[clause] ?? '花名册里没有这一项可查的内容，由审核人员对照材料核对。'
