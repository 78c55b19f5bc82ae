using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sijil.Facts;

namespace Sijil.Serve.Forms;

/// <summary>A form: its schema says what is valid, its layout what stands on which page.</summary>
/// <param name="Signed">Everybody who has a part in the case signs the same answers before they are sent; the customer may invite more.</param>
internal sealed record Form(string Id, Bilingual Title, [property: JsonConverter(typeof(FormSchema))] JsonElement Schema, IReadOnlyList<FormPage> Layout, Bilingual? Intro = null, bool Signed = false)
{
    /// <summary>The schema made ready to judge; a form with fewer pages shares it.</summary>
    [JsonIgnore]
    public FormRules Rules { get; } = new(Schema);

    /// <summary>Which text of the form this is, where a draft was begun by one that may since have changed.</summary>
    [JsonIgnore]
    public string Version { get; init; } = "";

    public FormPage? Page(string name) => Layout.FirstOrDefault(page => page.Page == name);

    [JsonIgnore]
    public IEnumerable<FormField> Fields => Layout.SelectMany(page => page.Fields);

    /// <summary>Its parts are chosen from a list with what each still lacks; a short form is gone through page by page.</summary>
    [JsonIgnore]
    public bool HasTasks => Layout.Any(page => page.Section is not null);
}

/// <param name="Section">The task that this page begins; the pages after it belong to the same one. <paramref name="Entity"/> is the body that asks for it.</param>
internal sealed record FormPage(string Page, Bilingual Title, IReadOnlyList<FormField> Fields, Bilingual? Hint = null, string? When = null,
    IReadOnlyList<FormShown>? Shows = null, Bilingual? Section = null, string? Entity = null)
{
    /// <summary>The group that is filled in here, one entry after another; it has a page to itself but for what is worked out from it.</summary>
    [JsonIgnore]
    public FormField? Group => Fields is [{ IsGroup: true } group, ..] && Fields.Skip(1).All(other => other.Calculation is not null) ? group : null;
}

/// <summary>What government already knows, shown above a page's questions and never asked.</summary>
/// <param name="Path">Where it stands in the case's data; <paramref name="PathEn"/> where the English words stand elsewhere.</param>
/// <param name="Source">The data element it came from; the customer may say that it is wrong.</param>
/// <param name="Of">Where it stands whom it is about; the customer of the case unless given.</param>
internal sealed record FormShown(Bilingual Label, string Path, string? PathEn = null, string? Source = null, string? Of = null);

/// <param name="Widget">text, radio, select, date, checkbox, textarea, number; group repeats its own fields, file takes an upload, calculated is worked out and never typed.</param>
/// <param name="Prefill">The data path of what government already knows; then the person confirms and does not type.</param>
/// <param name="Source">The data element it came from.</param>
/// <param name="When">FEEL; the field is asked only while it holds.</param>
/// <param name="Fields">What each entry of a group asks; <paramref name="One"/> is what an entry is called.</param>
/// <param name="Calculation">FEEL over the answers so far and the case.</param>
/// <param name="Accept">The media types of files that the field takes; <paramref name="MostBytes"/> is how large one may be.</param>
/// <param name="Errors">What is said instead of the house's words, by the word of the schema that does not hold.</param>
internal sealed record FormField(string Name, Bilingual Label,
    [AllowedValues("text", "radio", "select", "date", "checkbox", "textarea", "number", "group", "file", "calculated")] string Widget = "text", Bilingual? Hint = null,
    IReadOnlyList<FormOption>? Options = null, string? Prefill = null, string? Source = null, string? When = null, IReadOnlyList<FormField>? Fields = null, Bilingual? One = null,
    string? Calculation = null, IReadOnlyDictionary<string, Bilingual>? Errors = null, IReadOnlyList<string>? Accept = null, int? MostBytes = null)
{
    [JsonIgnore]
    public bool IsGroup => Widget is "group";

    [JsonIgnore]
    public bool IsFile => Widget is "file";
}

internal sealed record FormOption(string Value, Bilingual Label, Bilingual? Hint = null);

/// <summary>What is wrong with one answer, and how to mend it.</summary>
internal sealed record FieldError(string Field, string Code, Bilingual Text);
