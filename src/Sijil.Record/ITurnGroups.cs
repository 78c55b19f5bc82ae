namespace Sijil.Record;

/// <summary>A journal that commits a group of turns as one, so that of a case only the group's last turn need bring the row.</summary>
public interface ITurnGroups
{
    /// <summary>Writes the turns in order; a crash leaves all of them or none.</summary>
    /// <param name="turns">Asked for one by one, each just before it is written.</param>
    /// <exception cref="InvalidOperationException">One was refused; the journal takes no more.</exception>
    void Append(IEnumerable<Turn> turns);
}
