using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sijil.Facts;

namespace Sijil.Serve.Forms;

/// <summary>A form: its schema says what is valid, its layout what stands on which page.</summary>
internal sealed record Form(string Id, Bilingual Title, [property: JsonConverter(typeof(FormSchema))] JsonElement Schema, IReadOnlyList<FormPage> Layout, Bilingual? Intro = null)
{
    public FormPage? Page(string name) => Layout.FirstOrDefault(page => page.Page == name);

    public IEnumerable<FormField> Fields => Layout.SelectMany(page => page.Fields);
}

internal sealed record FormPage(string Page, Bilingual Title, IReadOnlyList<FormField> Fields, Bilingual? Hint = null, string? When = null,
    IReadOnlyList<FormShown>? Shows = null);

/// <summary>What government already knows, shown above a page's questions and never asked.</summary>
/// <param name="Path">Where it stands in the case's data; <paramref name="PathEn"/> where the English words stand elsewhere.</param>
/// <param name="Source">The data element it came from; the customer may say that it is wrong.</param>
/// <param name="Of">Where it stands whom it is about; the customer of the case unless given.</param>
internal sealed record FormShown(Bilingual Label, string Path, string? PathEn = null, string? Source = null, string? Of = null);

/// <param name="Widget">text, radio, select, date, checkbox, textarea, number.</param>
/// <param name="Prefill">The data path of what government already knows; then the person confirms and does not type.</param>
/// <param name="Source">The data element it came from.</param>
internal sealed record FormField(string Name, Bilingual Label,
    [AllowedValues("text", "radio", "select", "date", "checkbox", "textarea", "number")] string Widget = "text", Bilingual? Hint = null, IReadOnlyList<FormOption>? Options = null,
    string? Prefill = null, string? Source = null, string? When = null);

internal sealed record FormOption(string Value, Bilingual Label, Bilingual? Hint = null);

/// <summary>What is wrong with one answer, and how to mend it.</summary>
internal sealed record FieldError(string Field, string Code, Bilingual Text);
