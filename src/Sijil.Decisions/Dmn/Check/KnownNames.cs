using Sijil.Decisions.Feel.Types;

namespace Sijil.Decisions.Dmn.Check;

/// <summary>The names that a part of the logic sees, with what is known of their types.</summary>
internal sealed class KnownNames(KnownNames? outer)
{
    private readonly Dictionary<string, FeelType> own = new(StringComparer.Ordinal);

    /// <summary>Whether there may be names that nobody can know beforehand: the entries of a value of unknown type.</summary>
    public bool IsOpen { get; init; }

    public KnownNames With(string name, FeelType type)
    {
        own[name] = type;
        return this;
    }

    public FeelType? Find(string name) => own.TryGetValue(name, out var type) ? type : IsOpen ? FeelType.Any : outer?.Find(name);

    public bool MayHave(string name) => Find(name) is not null;
}
