import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { playwright } from '@vitest/browser-playwright'
import type { UserConfig } from 'vite'
import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { findBrowser, launchOptions } from './scripts/find-browser.mjs'
import { gzipped } from './scripts/gzipped.ts'
import { officeJs } from './scripts/office-js.ts'
import { onePage } from './scripts/one-page.ts'
import { Skipped } from './test/support/skipped.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const output: UserConfig['build'] = {
  target: 'es2022',
  emptyOutDir: true,
  modulePreload: false,
  reportCompressedSize: false,
  chunkSizeWarningLimit: 2000,
}

/** dist/dashboard/dashboard.html: one page that needs no other file. */
const dashboard: UserConfig = {
  root: at('./dashboard'),
  base: './',
  plugins: [gzipped(), onePage()],
  build: {
    ...output,
    outDir: at('./dist/dashboard'),
    cssCodeSplit: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    rolldownOptions: { input: at('./dashboard/dashboard.html'), output: { format: 'iife', codeSplitting: false } },
  },
}

/** dist/addin/: static files for any web server. OFFICE_JS=cdn loads office.js from Microsoft instead of from here. */
const addin: UserConfig = {
  root: at('./addin'),
  base: './',
  plugins: [officeJs(process.env.OFFICE_JS === 'cdn' ? 'cdn' : 'self')],
  build: {
    ...output,
    outDir: at('./dist/addin'),
    sourcemap: true,
    rolldownOptions: {
      input: at('./addin/taskpane.html'),
      // Data and sentences are no code: files of their own keep the three apart when they are weighed.
      output: {
        codeSplitting: {
          // What they import in turn is code, and goes where it is needed.
          includeDependenciesRecursively: false,
          groups: [
            { name: 'notice', test: /\.json$/ },
            { name: 'places', test: /vocabulary[\\/]divisions\.ts$/ },
            {
              name: 'words',
              test: /statements[\\/](?:lexicon|topics|phrases)\.ts$|(?:vocabulary|roster)[\\/][a-z]+-words\.ts$/,
            },
            { name: 'sentences', test: /messages[\\/](?:pane\.|windows\.)?zh-CN\.ts$/ },
            // What every reading needs, together: pieces by themselves are packed worse.
            { name: 'judging', test: /core[\\/](?:statements|vocabulary|rules|assess|roster)[\\/](?!template)/ },
          ],
        },
      },
    },
  },
}

/** @param shared tests that leave nothing behind in modules share them: to load all of them anew a file costs a third */
const inNode = (name: string, include: string[], shared = false) => ({
  extends: true as const,
  test: {
    name,
    environment: 'node' as const,
    isolate: !shared,
    include,
    // Node would try to import it by itself; gzipped() has to.
    server: { deps: { inline: [/\.wasm/] } },
  },
})

const core =
  'architecture,core,labelled,statements,policy,vocabulary,roster,rules,assess,report,messages,workbook,corpus,cli,docs'
const desk = 'dashboard,export,documents'

export default defineConfig(async ({ mode }): Promise<ViteUserConfig> => {
  if (mode === 'dashboard') return dashboard
  if (mode === 'addin') return addin
  // Looked for once; whoever starts it is told (test/support/browser.ts). Tests without a browser need none.
  const { found } = await findBrowser()
  return {
    plugins: [gzipped()],
    test: {
      // Limits only end what hangs: a busy machine may take its time.
      testTimeout: 300_000,
      hookTimeout: 300_000,
      expect: { poll: { timeout: 120_000 } },
      // Vitest would leave one core of two idle.
      maxWorkers: Math.max(2, availableParallelism() - 1),
      reporters: ['default', new Skipped()],
      ...(found ? { env: { FOUND_BROWSER: JSON.stringify(found) } } : {}),
      projects: [
        inNode('core', [`test/{${core},${desk}}/**/*.test.{ts,tsx}`], true),
        inNode('host', ['test/office-host/**/*.test.ts', 'test/addin/**/*.test.ts']),
        inNode('page', ['test/e2e/**/*.test.ts']),
        {
          extends: true,
          test: {
            name: 'ui',
            include: ['test/view/**/*.test.tsx'],
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              instances: [{ browser: 'chromium' as const }],
              provider: playwright(found ? { launchOptions: launchOptions(found) } : {}),
            },
          },
        },
      ],
    },
  }
})
