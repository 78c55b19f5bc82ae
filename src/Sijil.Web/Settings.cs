using Sijil.Record;

namespace Sijil.Web;

/// <summary>Where the record is, from the command line and the settings: Sijil:ConnectionString, Sijil:CheckpointDirectory.</summary>
internal static class Settings
{
    public static RecordOptions Of(string data, IConfiguration configuration) => new()
    {
        DataDirectory = Path.GetFullPath(data),
        ConnectionString = configuration["Sijil:ConnectionString"],
        CheckpointDirectory = configuration["Sijil:CheckpointDirectory"],
    };
}
