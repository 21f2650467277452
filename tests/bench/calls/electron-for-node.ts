import { registerHooks } from 'node:module'

const stub = new URL('./electron-stub.ts', import.meta.url).href
const main = new URL('../../../src-main/', import.meta.url).href

/**
 * Lets main's registration run in Node: for the product's own files `electron` is the stub, which keeps what is
 * registered. Import this before any of them.
 */
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' && context.parentURL?.startsWith(main) === true
      ? { url: stub, shortCircuit: true }
      : next(specifier, context),
})
