import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'

const room = (name: string): string => resolve(import.meta.dirname, name)

/** One build of the three processes: main and its workers, the sandboxed preload, the renderer. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      sourcemap: true,
      // bundled, so that a start reads a few files instead of a library's hundred
      externalizeDeps: { exclude: ['zod', 'dayjs', 'p-queue'] },
      rollupOptions: {
        input: { index: room('src-main/index.ts'), worker: room('src-main/jobs/worker.ts') },
        // Chunks stand beside the entries: whoever starts a worker finds it in its own folder.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { index: room('src-main/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: room('src-renderer'),
    publicDir: room('resources/public'),
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      // half as much to read and parse before the unlock screen is drawn
      minify: 'oxc',
      modulePreload: { polyfill: false },
      rollupOptions: { input: { index: room('src-renderer/index.html') } },
    },
  },
})
