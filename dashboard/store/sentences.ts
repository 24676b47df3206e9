/** What the store has to say to a person. */

const isFull = (error: unknown) => error instanceof DOMException && error.name === 'QuotaExceededError'
const reason = (error: unknown) => (error instanceof Error ? error.message : String(error))

export const sentences = {
  refused: (error: unknown) =>
    isFull(error)
      ? '磁盘空间不足，浏览器没有存下刚才的改动。之前存下的数据完好；请先“保存会话”到其他磁盘，再清理空间。'
      : `浏览器不让本页保存数据（${reason(error)}）。关闭本页前请“保存会话”，否则这次的数据会丢失。`,
  importOver: '导入已经停止，这个文件没有读入。',
  notSaved: (error: unknown) => `会话没有保存：${reason(error)}。请关闭其他程序后重试。`,
  notReplayed: (error: unknown) => `有一处以前填写的内容没能恢复（${reason(error)}），请核对成绩和缴费。`,
  notASession: '这不是本程序保存的会话文件。请选择“保存会话”得到的 .sqlite 文件。',
  newerSession: '这个会话文件由更新版本的程序保存。请用新版本的程序打开。',
  damagedSession: (error: unknown) => `会话文件已损坏，没有打开（${reason(error)}）。现有数据没有改动，请换一份备份。`,
}
