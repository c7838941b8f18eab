import { ofAllFiles, servingRules, type ServingRule } from './serving'

/**
 * Plain server configurations that serve the built folder as `serving.ts` says; `npm run hosting` writes them into
 * `examples/hosting`. Regular expressions there are plain enough to mean the same to each of these servers.
 */

const source = ({ matches }: ServingRule): string => matches.source.replaceAll('\\/', '/')
const pairs = (headers: Readonly<Record<string, string>>): (readonly [string, string])[] => Object.entries(headers)
const lines = (...all: readonly (string | readonly string[])[]): string => `${all.flat().join('\n')}\n`
const made = (sign: string): string =>
  `${sign} Made by "npm run hosting" from scripts/addin/serving.ts; change it there.`

/** A path of the folder becomes one below where it is served: where a pattern begins there is a slash. */
const below = (rule: ServingRule): string => source(rule).replace(/(^|\|)\^/g, '$1/')

/** nginx, and the container: a map a header, so that a file has each header once. */
function nginx(): string {
  const names = [...new Set(servingRules.flatMap(({ headers }) => Object.keys(headers)))]
  const variable = (name: string): string => `$infusion_${name.toLowerCase().replaceAll('-', '_')}`
  return lines(
    made('#'),
    '# Put it into conf.d. Behind a proxy that ends https, port 8080 is what the proxy asks.',
    names.flatMap((name) => [
      `map $uri ${variable(name)} {`,
      '    default "";',
      ...servingRules.flatMap((rule) =>
        pairs(rule.headers)
          .filter(([own]) => own === name)
          .map(([, value]) => `    "~${below(rule)}" "${value}";`),
      ),
      '}',
    ]),
    [
      'server {',
      '    listen 8080;',
      '    root /usr/share/infusion-coder;',
      '    gzip on;',
      '    gzip_types text/css text/javascript application/javascript application/json;',
      ...names.map((name) => `    add_header ${name} ${variable(name)} always;`),
      ...pairs(ofAllFiles).map(([name, value]) => `    add_header ${name} "${value}" always;`),
      '    location / {',
      '        try_files $uri =404;',
      '    }',
      '}',
    ],
  )
}

/** Caddy gets its certificate by itself. */
const caddy = (): string =>
  lines(
    made('#'),
    'apps.example.org {',
    '    root * /srv/infusion-coder',
    '    encode gzip',
    ...pairs(ofAllFiles).map(([name, value]) => `    header ${name} "${value}"`),
    ...servingRules.flatMap((rule, at) => [
      `    # ${rule.files}: ${rule.why}`,
      `    @rule${at} path_regexp ${below(rule)}`,
      ...pairs(rule.headers).map(([name, value]) => `    header @rule${at} ${name} "${value}"`),
    ]),
    '    file_server',
    '}',
  )

/** Apache, in the folder itself: `AllowOverride FileInfo` and mod_headers must be on. */
const apache = (): string =>
  lines(
    made('#'),
    'AddType text/javascript .js',
    'AddType application/json .json',
    ...pairs(ofAllFiles).map(([name, value]) => `Header always set ${name} "${value}"`),
    'Header always unset X-Frame-Options',
    ...servingRules.flatMap((rule) => [
      `# ${rule.files}: ${rule.why}`,
      `<If "%{REQUEST_URI} =~ m#${below(rule)}#">`,
      ...pairs(rule.headers).map(([name, value]) => `    Header always set ${name} "${value}"`),
      '</If>',
    ]),
  )

/** IIS, in the folder itself: the module URL Rewrite must be installed. */
const iis = (): string =>
  lines(
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<!-- ${made('').trim()} Needs the module URL Rewrite. -->`,
    '<configuration>',
    '  <system.webServer>',
    '    <staticContent>',
    '      <remove fileExtension=".json" />',
    '      <mimeMap fileExtension=".json" mimeType="application/json" />',
    '      <remove fileExtension=".js" />',
    '      <mimeMap fileExtension=".js" mimeType="text/javascript" />',
    '    </staticContent>',
    '    <httpProtocol>',
    '      <customHeaders>',
    '        <remove name="X-Frame-Options" />',
    ...pairs(ofAllFiles).map(([name, value]) => `        <add name="${name}" value="${value}" />`),
    '      </customHeaders>',
    '    </httpProtocol>',
    '    <rewrite>',
    '      <outboundRules>',
    ...servingRules.flatMap((rule, at) =>
      pairs(rule.headers).flatMap(([name, value], one) => [
        `        <rule name="${at + 1}.${one + 1}">`,
        `          <match serverVariable="RESPONSE_${name.replaceAll('-', '_')}" pattern=".*" />`,
        '          <conditions>',
        `            <add input="{REQUEST_URI}" pattern="${below(rule)}" />`,
        '          </conditions>',
        `          <action type="Rewrite" value="${value}" />`,
        '        </rule>',
      ]),
    ),
    '      </outboundRules>',
    '    </rewrite>',
    '  </system.webServer>',
    '</configuration>',
  )

const container = (): string =>
  lines(
    made('#'),
    '# npm run build -- --env base=https://apps.example.org/',
    '# podman build -f examples/hosting/Containerfile -t infusion-coder .   (or docker)',
    'FROM docker.io/nginxinc/nginx-unprivileged:stable',
    'COPY examples/hosting/nginx.conf /etc/nginx/conf.d/default.conf',
    'COPY dist/ /usr/share/infusion-coder/',
    'EXPOSE 8080',
  )

/** Every file of `examples/hosting` but its README, by name. */
export const hostingFiles: Readonly<Record<string, () => string>> = {
  'nginx.conf': nginx,
  Caddyfile: caddy,
  'apache.htaccess': apache,
  'web.config': iis,
  Containerfile: container,
}
