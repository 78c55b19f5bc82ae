namespace Sijil.Record;

/// <summary>Gives new ids: 32 lower-case hexadecimal digits that sort by the time they were made.</summary>
public interface IIds
{
    /// <summary>The next id.</summary>
    string Next();
}
