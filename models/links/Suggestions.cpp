// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/links/Suggestions.h"

#include "models/links/LikelyCases.h"

#include <QFile>

/// Resources of a static library are linked only where something names them; outside of every namespace.
inline void initLinkKnowledge()
{
    Q_INIT_RESOURCE(links);
}

namespace porch {

struct Suggestions::Knowledge
{
    LinkModel model;
    Glossary glossary;
};

namespace {

Result<QByteArray> resource(const QString &name)
{
    initLinkKnowledge();
    QFile file(QStringLiteral(":/links/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("%1 is missing in this program.").arg(name)};
    return file.readAll();
}

} // namespace

/// Once for the whole program: several rooms ask for it when a desk opens.
Result<Suggestions> Suggestions::load()
{
    static const Result<Suggestions> loaded = read();
    return loaded;
}

Suggestions::Suggestions(std::shared_ptr<const Knowledge> knowledge)
    : m_knowledge(std::move(knowledge))
{}

Result<Suggestions> Suggestions::read()
{
    const auto weights = resource(QStringLiteral("weights.json"));
    if (!weights)
        return weights.error();
    const auto words = resource(QStringLiteral("glossary.txt"));
    if (!words)
        return words.error();
    auto model = LinkModel::fromJson(weights.value());
    if (!model)
        return model.error();
    auto glossary = Glossary::fromText(words.value());
    if (!glossary)
        return glossary.error();
    return Suggestions(
        std::make_shared<const Knowledge>(Knowledge{std::move(model).value(), std::move(glossary).value()}));
}

Result<std::vector<SimilarTip>> Suggestions::similar(Database &db, const SuggestionQuery &query) const
{
    db.clearFault();
    return SimilarTips(db, m_knowledge->model, m_knowledge->glossary).find(query);
}

Result<std::vector<LikelyCase>> Suggestions::likelyCases(Database &db, const SuggestionQuery &query) const
{
    db.clearFault();
    return LikelyCases(db, m_knowledge->model, m_knowledge->glossary).find(query);
}

} // namespace porch
