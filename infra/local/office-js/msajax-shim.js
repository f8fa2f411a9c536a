// The copy of Office.js on npm loads MicrosoftAjax.js from a network of Microsoft's. These are the members of it that Office.js uses.
;(function (page) {
  if (page.Sys) return
  page.Type = Function
  page.Type.registerNamespace = (name) => {
    name.split('.').reduce((at, part) => (at[part] ??= {}), page)
  }
  page.Type.registerClass = () => undefined
  page.Type.prototype.registerClass = function () {
    return this
  }
  page.Type.prototype.getName = function () {
    return this.name
  }

  class StringBuilder {
    parts = []
    append(part) {
      this.parts.push(part)
      return this
    }
    toString() {
      return this.parts.join('')
    }
  }
  page.Sys = {
    __namespace: true,
    StringBuilder,
    Debug: { trace: () => undefined, assert: () => undefined },
    Browser: { agent: null, InternetExplorer: {} },
    Serialization: { JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse } },
  }

  const fault = (name) => (parameter, message) =>
    Object.assign(new Error((message || name) + (parameter ? ` (${parameter})` : '')), {
      name: `Sys.${name}`,
      paramName: parameter,
    })
  Error.argument = fault('ArgumentException')
  Error.argumentNull = fault('ArgumentNullException')
  Error.argumentType = fault('ArgumentTypeException')
  Error.parameterCount = (message) => fault('ParameterCountException')(null, message)

  Function._validateParameter = (value, wanted, name) => {
    if (value === undefined || value === null)
      return wanted.mayBeNull || wanted.optional ? null : Error.argumentNull(name || wanted.name)
    if (wanted.type && !(Object(value) instanceof wanted.type)) return Error.argumentType(name || wanted.name)
    return null
  }
  Function._validateParams = (given, wanted) => {
    for (const [at, one] of wanted.entries()) {
      const value = given.length === undefined ? given[one.name] : given[at]
      const wrong = Function._validateParameter(value, one)
      if (wrong) return wrong
    }
    return null
  }
})(window)
