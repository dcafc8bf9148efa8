// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/CaseTipsModel.h"

#include <QHash>

#include <algorithm>

namespace porch {

namespace {

bool isAboutLink(Verb verb)
{
    return verb == Verb::Propose || verb == Verb::Link || verb == Verb::Unlink || verb == Verb::Accept ||
           verb == Verb::Decline;
}

} // namespace

CaseTipsModel::CaseTipsModel(QObject *parent)
    : KeyedListModel(parent)
{}

void CaseTipsModel::show(std::vector<LinkRow> links, const std::vector<TipRow> &tips)
{
    std::stable_sort(links.begin(), links.end(),
                     [](const LinkRow &a, const LinkRow &b) { return a.standing < b.standing; });
    m_links = std::move(links);
    m_tips = tips;
    rebuild();
}

void CaseTipsModel::setPending(const std::vector<PendingAction> &pending)
{
    std::vector<PendingAction> about;
    std::copy_if(pending.begin(), pending.end(), std::back_inserter(about), [](const PendingAction &action) {
        return isAboutLink(action.verb) && action.state != PendingState::Done &&
               action.state != PendingState::Refused;
    });
    if (about == m_pending)
        return;
    m_pending = std::move(about);
    rebuild();
}

void CaseTipsModel::rebuild()
{
    QHash<TipId, const TipRow *> tips;
    for (const TipRow &tip : m_tips)
        tips.insert(tip.id, &tip);
    std::vector<CaseTipItem> wanted;
    wanted.reserve(m_links.size());
    for (const LinkRow &link : m_links) {
        CaseTipItem item;
        item.link = link;
        if (const TipRow *tip = tips.value(link.tip))
            item.tip = *tip;
        item.mine = !m_user.isEmpty() && link.by == m_user;
        for (const PendingAction &action : m_pending) {
            if (action.tip == link.tipKey && caseOf(action) == link.caseKey)
                item.pending = action.verb;
        }
        wanted.push_back(std::move(item));
    }
    become(std::move(wanted));
}

int CaseTipsModel::rowOf(const QByteArray &tip) const
{
    const auto found = std::find_if(m_items.begin(), m_items.end(),
                                    [&tip](const CaseTipItem &item) { return item.link.tipKey == tip; });
    return found == m_items.end() ? -1 : int(found - m_items.begin());
}

QVariant CaseTipsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CaseTipItem &item = m_items[std::size_t(index.row())];
    switch (role) {
    case RowRole:
        return QVariant::fromValue(item);
    case Qt::DisplayRole:
        return item.tip.text;
    case Qt::AccessibleTextRole:
        return m_describe ? m_describe(item) : item.tip.text;
    default:
        return {};
    }
}

} // namespace porch
