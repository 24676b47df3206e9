export const developmentAddress: string
export function manifestFor(
  manifest: string,
  address: string,
): { ok: true; manifest: string } | { ok: false; message: string }
