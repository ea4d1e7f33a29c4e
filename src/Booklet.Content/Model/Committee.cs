using System.Collections.Immutable;
using Booklet.Content.Markup;

namespace Booklet.Content.Model;

/// <summary>People with the same role, under the role's name as the files give it ("Area Chair").</summary>
public sealed record Committee(string Role, ImmutableArray<CommitteeMember> Members);

/// <summary>A member; the affiliation is that of the committee's record, which may be shorter than the person's own.</summary>
public sealed record CommitteeMember(string PersonId, RichText Affiliation);
