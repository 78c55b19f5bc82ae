using System.Text.Json;

namespace Sijil.Facts.Registers;

/// <summary>The entries of one register, and what readers made of them: an entry is read again only when it changed.</summary>
internal sealed class Register
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);
    private readonly SortedDictionary<string, RegisterEntry> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, object> views = [];

    public IEnumerable<RegisterEntry> Entries => entries.Values;

    public RegisterEntry? Find(string id) => entries.GetValueOrDefault(id);

    public void Put(RegisterEntry entry)
    {
        entries[entry.Id] = entry;
        foreach (var view in views.Values) ((IView)view).Forget();
    }

    public IReadOnlyDictionary<string, T> All<T>()
    {
        if (!views.TryGetValue(typeof(T), out var view)) views[typeof(T)] = view = new View<T>();
        return ((View<T>)view).Of(entries.Values);
    }

    private interface IView
    {
        void Forget();
    }

    private sealed class View<T> : IView
    {
        private readonly Dictionary<string, (RegisterEntry From, T? Made)> made = new(StringComparer.Ordinal);
        private SortedDictionary<string, T>? all;

        public void Forget() => all = null;

        public SortedDictionary<string, T> Of(IEnumerable<RegisterEntry> entries)
        {
            if (all is not null) return all;
            var fresh = new SortedDictionary<string, T>(StringComparer.Ordinal);
            foreach (var entry in entries.Where(entry => entry.Withdrawn is null))
            {
                if (!made.TryGetValue(entry.Id, out var known) || !ReferenceEquals(known.From, entry)) made[entry.Id] = known = (entry, Read(entry.Content));
                if (known.Made is { } fits) fresh[entry.Id] = fits;
            }
            return all = fresh;
        }

        /// <summary>An entry of another shape than this reader's is not there for it; the files were named when they were registered.</summary>
        private static T? Read(JsonElement content)
        {
            try
            {
                return content.Deserialize<T>(Options);
            }
            catch (JsonException)
            {
                return default;
            }
        }
    }
}
