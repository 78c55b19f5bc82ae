using Sijil.Record;

namespace Sijil.Journeys.Cases;

/// <summary>A journal to which a turn may be left: it is made and written behind its one user, in order.</summary>
internal interface IWritesBehind
{
    /// <summary>Leaves a turn of a case to be made and written.</summary>
    void Leave(string caseId, Func<Turn> make);

    /// <summary>Waits until nothing of this case is left to be written.</summary>
    void Finish(string caseId);
}
