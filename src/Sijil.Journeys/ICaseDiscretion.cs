namespace Sijil.Journeys;

/// <summary>Which members of staff may know of a case at all; to everyone else it is not there, in lists, counts and errors alike.</summary>
public interface ICaseDiscretion
{
    bool MayKnow(string person, string role, string entity, CaseView view);
}
