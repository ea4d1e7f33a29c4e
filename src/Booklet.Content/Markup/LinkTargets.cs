namespace Booklet.Content.Markup;

/// <summary>Which links can be followed from a printed page or a PDF: absolute ones of the web, and contacts where wanted.</summary>
internal sealed class LinkTargets(MarkupContext context)
{
    private readonly Uri? _base = Uri.TryCreate(context.BaseUri, UriKind.Absolute, out var uri) ? uri : null;

    /// <summary>Null where the link leads nowhere from outside the site.</summary>
    public string? Resolve(string target)
    {
        target = TemplateLeftovers.Remove(target).Trim();
        if (target.Length == 0)
            return null;
        if (Uri.TryCreate(target, UriKind.Absolute, out var absolute) && !target.StartsWith('/'))
        {
            return absolute.Scheme switch
            {
                "http" or "https" => absolute.AbsoluteUri,
                "mailto" or "tel" => context.KeepContacts ? absolute.OriginalString : null,
                _ => null,
            };
        }
        return _base is not null && Uri.TryCreate(_base, target, out var joined) && joined.Scheme is "http" or "https" ? joined.AbsoluteUri : null;
    }
}
