namespace Sijil.Record;

/// <summary>Persons' keys in a SQLite file of their own, each wrapped by a master key that lies elsewhere.</summary>
internal sealed class StoredKeyring : Keyring
{
    private readonly KeysAtHand _known = new();
    private readonly Lock _gate = new();
    private readonly SqliteFile _file;
    private readonly KeyWrap _wrap;
    private readonly ForgottenList _forgotten;
    private readonly Func<string, byte[]> _make;
    private readonly SqliteStatement _find, _add, _drop;
    private readonly Dictionary<string, byte[]> _waiting = new(StringComparer.Ordinal);
    private readonly bool _inGroups;
    private bool _isClosed;

    /// <param name="path">The file of keys.</param>
    /// <param name="master">The master key.</param>
    /// <param name="forgotten">Who is forgotten, kept apart from the keys so that a restored copy forgets again.</param>
    /// <param name="make">Makes a new secret for a person.</param>
    /// <param name="readOnly">Only looks for keys, beside whoever makes them.</param>
    /// <param name="mustLast">False only where every secret can be derived again.</param>
    /// <param name="inGroups">New keys wait for <see cref="Flush"/>, which whoever keeps what they sealed calls first.</param>
    public StoredKeyring(string path, byte[] master, ForgottenList forgotten, Func<string, byte[]> make, bool mustLast, bool readOnly = false, bool inGroups = false)
    {
        _inGroups = inGroups;
        _wrap = new(master);
        _forgotten = forgotten;
        _make = make;
        _file = new(path, readOnly);
        if (!readOnly) Prepare(mustLast);
        _find = _file.Prepare("select wrapped from person_key where person = ?");
        _add = _file.Prepare("insert into person_key values (?, ?)");
        _drop = _file.Prepare("delete from person_key where person = ?");
        if (readOnly) return;
        foreach (var person in forgotten.All) _drop.Bind(1, person).Run();
    }

    private void Prepare(bool mustLast)
    {
        // A deleted key must leave no trace: no write-ahead log, and freed pages are overwritten.
        _file.Execute($"pragma journal_mode = {(mustLast ? "delete" : "memory")}; pragma secure_delete = on; pragma synchronous = {(mustLast ? "full" : "off")};");
        _file.Execute("create table if not exists person_key (person text primary key, wrapped blob not null) without rowid");
    }

    public override IReadOnlyCollection<string> Forgotten => _forgotten.All;

    public override bool IsForgotten(string person) => _forgotten.Has(person);

    public override void Forget(string person)
    {
        lock (_gate)
        {
            _forgotten.Add(person);
            _known.Drop(person);
            _waiting.Remove(person);
            Sealer.ForgetAll();
            _drop.Bind(1, person).Run();
        }
    }

    /// <summary>Puts the keys that wait on the disk, all with one write; a turn that was sealed with one of them may be kept only after.</summary>
    public void Flush()
    {
        lock (_gate)
        {
            if (_waiting.Count is 0 || _isClosed) return;
            _file.Execute("begin immediate");
            try
            {
                foreach (var (person, wrapped) in _waiting) _add.Bind(1, person).Bind(2, wrapped).Run();
                _file.Execute("commit");
            }
            catch
            {
                if (_file.InTransaction) _file.Execute("rollback");
                throw;
            }
            _waiting.Clear();
        }
    }

    internal override PersonKey? KeyOf(string person, bool make)
    {
        if (_known.Find(person) is { } key) return key;
        lock (_gate)
        {
            if (_forgotten.Has(person)) return null;
            if ((Stored(person) ?? (make ? Made(person) : null)) is not { } secret) return null;
            return _known.Keep(person, new PersonKey(secret));
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        Flush();
        lock (_gate)
        {
            _isClosed = true;
            _find.Dispose();
            _add.Dispose();
            _drop.Dispose();
            _file.Dispose();
        }
    }

    private byte[]? Stored(string person)
    {
        if (_waiting.TryGetValue(person, out var wrapped)) return _wrap.Unwrap(person, wrapped);
        wrapped = _find.Bind(1, person).Step() ? _find.Blob(0).ToArray() : null;
        _find.Reset();
        return wrapped is null ? null : _wrap.Unwrap(person, wrapped);
    }

    private byte[] Made(string person)
    {
        var secret = _make(person);
        if (_inGroups) _waiting[person] = _wrap.Wrap(person, secret);
        else _add.Bind(1, person).Bind(2, _wrap.Wrap(person, secret)).Run();
        return secret;
    }
}
