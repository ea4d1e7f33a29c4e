namespace Booklet.Content.Binding;

/// <summary>What the caller decides before the files are read; what the files' booklet.yml says comes after and yields to these.</summary>
public sealed record BindOptions
{
    public static BindOptions Default { get; } = new();

    /// <summary>Keep e-mail addresses and phone numbers in texts; null leaves it to booklet.yml, whose default is to remove them.</summary>
    public bool? PrintContacts { get; init; }

    /// <summary>Run the checks of the programme after binding.</summary>
    public bool Check { get; init; } = true;
}
