using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Microsoft.Extensions.Primitives;

namespace Sijil.Web.Kit.Reading;

/// <summary>Binds every simple value from its cleaned text, so that ٢٠٢٦ is a number and a pasted mark is no mistake.</summary>
internal sealed class CleanBinder(IModelBinder inner) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var given = bindingContext.ValueProvider;
        bindingContext.ValueProvider = new Cleaned(given);
        await inner.BindModelAsync(bindingContext);
        bindingContext.ValueProvider = given;
    }

    private sealed class Cleaned(IValueProvider given) : IValueProvider
    {
        public bool ContainsPrefix(string prefix) => given.ContainsPrefix(prefix);

        public ValueProviderResult GetValue(string key)
        {
            var found = given.GetValue(key);
            return found == ValueProviderResult.None
                ? found
                : new ValueProviderResult(new StringValues([.. found.Values.Select(CleanInput.Of)]), found.Culture);
        }
    }
}

/// <summary>Gives the cleaning binder to strings, numbers, dates and all else that is written in one box.</summary>
internal sealed class CleanBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        if (context.Metadata.IsComplexType || type.IsEnum || type == typeof(bool)) return null;
        if (context.BindingInfo.BindingSource is { } source && !source.CanAcceptDataFrom(BindingSource.ModelBinding)) return null;

        var logs = context.Services.GetRequiredService<ILoggerFactory>();
        return new CleanBinder(Simple(type, context.Metadata.ModelType, logs));
    }

    private static IModelBinder Simple(Type type, Type model, ILoggerFactory logs)
    {
        const System.Globalization.NumberStyles written = System.Globalization.NumberStyles.Float | System.Globalization.NumberStyles.AllowThousands;
        if (type == typeof(decimal)) return new DecimalModelBinder(written, logs);
        if (type == typeof(double)) return new DoubleModelBinder(written, logs);
        return new SimpleTypeModelBinder(model, logs);
    }
}
