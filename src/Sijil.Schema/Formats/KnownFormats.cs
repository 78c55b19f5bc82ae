using Sijil.Schema.Patterns;

namespace Sijil.Schema.Formats;

/// <summary>The formats of the standard by name. A format that is not known asserts nothing.</summary>
internal static class KnownFormats
{
    public static Func<string, bool>? Find(string format) => format switch
    {
        "date" => Times.IsDate,
        "time" => Times.IsTime,
        "date-time" => Times.IsMoment,
        "duration" => Durations.IsDuration,
        "email" => text => Mail.IsAddress(text, international: false),
        "idn-email" => text => Mail.IsAddress(text, international: true),
        "hostname" => HostNames.IsHostName,
        "idn-hostname" => HostNames.IsInternational,
        "ipv4" => Internet.IsIpv4,
        "ipv6" => Internet.IsIpv6,
        "uri" => text => Uris.Is(text, isWhole: true, international: false),
        "uri-reference" => text => Uris.Is(text, isWhole: false, international: false),
        "iri" => text => Uris.Is(text, isWhole: true, international: true),
        "iri-reference" => text => Uris.Is(text, isWhole: false, international: true),
        "uri-template" => UriTemplates.IsTemplate,
        "uuid" => Internet.IsUuid,
        "json-pointer" => Pointers.IsPointer,
        "relative-json-pointer" => Pointers.IsRelative,
        "regex" => text => PatternReader.Read(text).Translated is not null,
        _ => null,
    };
}
