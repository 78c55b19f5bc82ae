using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Sijil.Web.Text;

namespace Sijil.Web.Kit.Reading;

/// <summary>Makes the framework speak the reader's language: an annotation's ErrorMessage is a text key, and so are the binder's own complaints.</summary>
internal sealed class Spoken : IStringLocalizer
{
    public static void Set(MvcOptions options)
    {
        options.ModelBinderProviders.Insert(0, new CleanBinderProvider());
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        var says = options.ModelBindingMessageProvider;
        says.SetAttemptedValueIsInvalidAccessor((_, _) => Say("input.invalid"));
        says.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Say("input.invalid"));
        says.SetValueIsInvalidAccessor(_ => Say("input.invalid"));
        says.SetUnknownValueIsInvalidAccessor(_ => Say("input.invalid"));
        says.SetValueMustBeANumberAccessor(_ => Say("input.number"));
        says.SetNonPropertyValueMustBeANumberAccessor(() => Say("input.number"));
        says.SetValueMustNotBeNullAccessor(_ => Say("input.required"));
        says.SetMissingBindRequiredValueAccessor(_ => Say("input.required"));
        says.SetMissingKeyOrValueAccessor(() => Say("input.required"));
    }

    public LocalizedString this[string name] => new(name, Say(name));

    public LocalizedString this[string name, params object[] arguments] => new(name, new Texts()[name, arguments]);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        TextCatalogue.Of(Language.Current).Select(text => new LocalizedString(text.Key, text.Value));

    private static string Say(string key) => TextCatalogue.Get(Language.Current, key);
}
