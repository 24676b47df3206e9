/** Traditional and look-alike characters, each before the one that is meant. */
const pairs = `
輪轮 臺台 爾尔 尓尔 靜静 碩硕 縣县 場场 監监 質质 檢检 驗验 測测 計计 術术 態态 園园 鄉乡 鎮镇 辦办 處处 區区 醫医 衛卫 學学 廠厂 業业 農农 發发 務务 雲云 黨党 羣群 慶庆 團团 師师 濟济 電电 產产 標标
準准 認认 證证 種种 設设 備备 纖纤 維维 員员 會会 環环 護护 藥药 總总 結结 聯联 隊队 稅税 銀银 資资 責责 機机 關关 實实 級级 開开 綜综 點点 蘭兰 華华 興兴 寧宁 長长 馬马 龍龙 達达 綠绿 廣广 東东 陽阳
圖图 溫温 頭头 黃黄 紅红 進进 衆众 羗羌 軽轻 鐵铁 鋪铺 駐驻 據据 單单 車车 專专 讀读 歷历 職职 畢毕 網网 絡络 雙双 無无 沒没 統统 評评 稱称 審审 獸兽 藝艺 儀仪 氣气 鋼钢 爐炉 壓压 礦矿 應应 記记 編编
譯译 講讲 導导 館馆 個个 滿满 餘余 約约 歲岁 幾几 兩两 經经 論论 續续 階阶 層层 幹干 築筑 紡纺 織织 熱热 鍋锅 樣样 樓楼 類类 獲获 獎奖 錄录 現现 從从 與与 後后 間间 內内 屆届 請请 報报
`

const meant = new Map(
  pairs
    .trim()
    .split(/\s+/)
    .map(([written, character]) => [written!, character!] as const),
)

/** The text in the script of the notice, character by character (工程師, 輪臺縣). */
export function simplified(text: string): string {
  return text.replace(/[\u3400-\u9fff]/g, (character) => meant.get(character) ?? character)
}
