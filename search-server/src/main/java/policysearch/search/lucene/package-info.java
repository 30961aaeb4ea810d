/**
 * The embedded engine: compile, run, count, snip over a Lucene index.
 *
 * <p><b>In:</b> a query of the door. <b>Out:</b> its result. The user's text is read ({@code
 * QueryReader}: {@code QueryScanner}, {@code TidyQuery} and {@code QueryGrammar} where there are
 * operators, {@code QueryText} for words), what it means in this index looked up ({@code
 * TypedValues}), told ({@code Reading}) and compiled ({@code ClauseCompiler}, {@code
 * WordsCompiler}, {@code QueryCompiler}), run and counted ({@code Search}, {@code FacetCounter})
 * over one state of the index ({@code LiveIndex}, {@code Snapshot}), and cut into snippets ({@code
 * SnippetMaker}). Statements go the same way ({@code StatementCompiler}, {@code StatementSearch},
 * {@code StatementGrouping}, {@code StatementReader}); how often and when words are used is
 * measured over sets ({@code FoundSets}, {@code Uses}, {@code UsageSearch}, {@code PhraseSearch}).
 * Persons are read from the mentions of a name and told apart when asked for ({@code
 * MentionReader}, {@code People}, {@code PeopleRanking}). Facets are picked and ordered by {@code
 * FacetTally}, put under one another by {@code FacetTree}. Citations are followed both ways over
 * the names under which documents are cited ({@code CitationSearch}, {@code CitedNames}).
 * <b>Invariant:</b> no Lucene type shows beyond this package; an index of another schema is
 * refused; totals and facets count the same sets.
 *
 * <p><b>To add one:</b> a clause in the compiler, and a line in the engine contract's test.
 */
@NullMarked
package policysearch.search.lucene;

import org.jspecify.annotations.NullMarked;
