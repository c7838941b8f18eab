import { readFileSync, writeFileSync } from 'node:fs'
import { development, production } from '../../addin.config'
import { manifest } from './manifest'

/** `npm run manifest`: writes both manifests, which are in the repository so that they can be read and uploaded. */
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
writeFileSync('manifest.xml', manifest(production, version))
writeFileSync('manifest.dev.xml', manifest(development, version))
