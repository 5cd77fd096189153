import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/** What a test may do that product code may not: long tables, loose doubles, values it knows to be there. */
const testsMay = {
  'max-lines-per-function': 'off',
  'max-params': 'off',
  complexity: 'off',
  '@typescript-eslint/no-non-null-assertion': 'off',
  '@typescript-eslint/no-unsafe-assignment': 'off',
  '@typescript-eslint/no-unsafe-member-access': 'off',
  '@typescript-eslint/no-unsafe-argument': 'off',
  '@typescript-eslint/no-unsafe-return': 'off',
  '@typescript-eslint/no-unsafe-call': 'off',
  '@typescript-eslint/require-await': 'off',
  '@typescript-eslint/restrict-plus-operands': 'off',
  '@typescript-eslint/no-confusing-void-expression': 'off',
  '@typescript-eslint/no-dynamic-delete': 'off',
  '@typescript-eslint/no-misused-spread': 'off',
  '@typescript-eslint/no-unnecessary-type-parameters': 'off',
  '@typescript-eslint/no-unnecessary-type-assertion': 'off',
  '@typescript-eslint/unbound-method': 'off',
};

const sizes = {
  'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 40 }],
  'max-params': ['error', 3],
  complexity: ['error', 12],
};

const unused = { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' };

const processGlobals = Object.fromEntries(
  ['process', 'console', 'fetch', 'URL', 'Buffer', 'setTimeout', 'clearTimeout'].map(name => [
    name,
    'readonly',
  ]),
);

// The number of imports is counted by test/tidy.spec.ts, the edges between folders by .dependency-cruiser.cjs.
export default defineConfig(
  {
    ignores: [
      'dist',
      'dist.next',
      'node_modules',
      '.data',
      '.stryker-tmp',
      'reports',
      'apps/console/web',
      'libs/client/src/schema.ts',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...sizes,
      // Constructors take what they are given by injection: five, where functions take three.
      'max-params': 'off',
      '@typescript-eslint/max-params': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            ':matches(FunctionDeclaration, ArrowFunctionExpression, MethodDefinition:not([kind="constructor"]) > FunctionExpression)[params.length>3]',
          message: 'At most three positional parameters: take an object.',
        },
        {
          selector: 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>5]',
          message: 'At most five constructor parameters.',
        },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', unused],
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // The house has no enum: those that it meets are numbers of other people's typings.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
    },
  },
  {
    files: ['**/*.spec.ts', '**/*.{fixture,fixtures}.ts', 'test/**/*.ts'],
    rules: { ...testsMay, 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.{mjs,js}'],
    languageOptions: { globals: processGlobals },
    rules: { ...sizes, 'no-unused-vars': ['error', unused] },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { module: 'writable', require: 'readonly' } },
  },
  // The pre-commit hook has five seconds: it leaves the rules that need types to `npm test`.
  ...(process.env['LINT_TYPES'] === 'no'
    ? [{ files: ['**/*.ts'], extends: [ts.configs.disableTypeChecked] }]
    : []),
);
