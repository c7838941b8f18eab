import { HostError } from '../errors'
import { objectOf, type ObjectType } from '../object-type'
import { textIn } from '../values'

/** Objects that stand outside the workbook: how office.js talks to Excel about functions, the pane and the ribbon. */
export const servicesByName: Readonly<Record<string, ObjectType<unknown>>> = {
  'Microsoft.ExcelServices.CustomFunctions': {
    name: 'CustomFunctions',
    methods: {
      _SetOsfControlContainerReadyForCustomFunctions: (_, __, host) => {
        host.client.functionsReady()
      },
      setInvocationArrayResults: (_, [results], host) => {
        if (!Array.isArray(results)) throw new HostError('InvalidArgument')
        host.client.functionResults(results as unknown[])
      },
    },
  },
  'Microsoft.InternalService.AddinInternalService': {
    name: 'AddinInternalService',
    methods: { notifyActionHandlerReady: () => ({}) },
  },
  'Microsoft.AppRuntime.AppRuntimeService': {
    name: 'AppRuntimeService',
    methods: {
      setAppRuntimeState: (_, [state], host) => {
        host.client.paneState(textIn(state) === 'Visible')
      },
      getAppRuntimeState: () => 'Visible',
    },
  },
  'Microsoft.AppRuntime.AppRuntimePersistenceService': {
    name: 'AppRuntimePersistenceService',
    methods: {
      setAppRuntimeStartState: (_, [state], host) => {
        host.remembered.set('startState', state)
      },
      getAppRuntimeStartState: (_, __, host) => host.remembered.get('startState') ?? 'Inactive',
    },
  },
  'Microsoft.DynamicRibbon.DynamicRibbon': {
    name: 'DynamicRibbon',
    methods: {
      executeRequestUpdate: (_, [update], host) => {
        host.remembered.set('ribbon', update)
      },
      executeRequestCreate: (_, [tabs], host) => {
        host.remembered.set('ribbonTabs', tabs)
      },
      getTab: (_, [id]) => objectOf(ribbonPart, String(id)),
      getButton: (_, [id]) => objectOf(ribbonPart, String(id)),
    },
  },
}

/** A tab or a button of the ribbon that is switched on or off. */
const ribbonPart: ObjectType<string> = {
  name: 'RibbonPart',
  properties: {
    enabled: {
      get: (id, host) => host.remembered.get(`ribbon.${id}.enabled`) ?? true,
      set: (id, value, host) => {
        host.remembered.set(`ribbon.${id}.enabled`, value)
      },
    },
    visible: {
      set: (id, value, host) => {
        host.remembered.set(`ribbon.${id}.visible`, value)
      },
    },
  },
}
