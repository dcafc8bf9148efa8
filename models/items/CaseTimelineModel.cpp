// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/CaseTimelineModel.h"

#include "models/domain/CaseFields.h"
#include "models/domain/PlainText.h"

#include <algorithm>

namespace porch {

namespace {

CaseWords noWords()
{
    return {{},
            QTimeZone::systemTimeZone(),
            std::make_shared<DepartmentSettings>(DepartmentSettings::defaults()),
            [](const QString &user) { return user; }};
}

} // namespace

CaseTimelineModel::CaseTimelineModel(QObject *parent)
    : KeyedListModel(parent)
    , m_words(noWords())
{}

void CaseTimelineModel::setWords(const CaseWords &words)
{
    m_words = words;
    Q_EMIT updated();
}

void CaseTimelineModel::show(const CaseRow &casefile, const std::vector<queries::CaseEvent> &events,
                             bool more)
{
    m_case = casefile;
    m_events = events;
    m_more = more;
    rebuild();
}

void CaseTimelineModel::setPending(const std::vector<PendingAction> &pending)
{
    if (pending == m_pending)
        return;
    m_pending = pending;
    rebuild();
}

void CaseTimelineModel::clear()
{
    m_case = {};
    m_events.clear();
    m_pending.clear();
    m_more = false;
    rebuild();
}

CaseTimelineItem CaseTimelineModel::itemOf(const queries::CaseEvent &event) const
{
    CaseTimelineItem item;
    item.item.row = event.row;
    item.item.mine = event.row.kind != TimelineKind::Resident && event.row.author == m_user;
    if (event.row.refusal != Refusal::None)
        item.item.refused = RefusalText::sentence(event.row.refusal, {});
    item.tip = event.tip;
    item.tipKey = event.tipKey;
    item.reporter = event.reporter;
    item.caseDetail = event.caseDetail;
    return item;
}

CaseTimelineItem CaseTimelineModel::itemOf(const PendingAction &action) const
{
    CaseTimelineItem item;
    TimelineRow &row = item.item.row;
    row.kind = action.verb == Verb::NoteCase ? TimelineKind::Note : TimelineKind::Action;
    row.verb = action.verb;
    row.id = action.id;
    row.at = action.created;
    row.sequence = action.sequence;
    row.author = m_user;
    row.reason = action.reason;
    EventFields fields(action.detail);
    if (action.verb >= Verb::OpenCase && action.verb <= Verb::NoteCase) {
        item.caseDetail = caseBody(action.verb, fields);
        row.text = safeForDisplay(QString::fromUtf8(item.caseDetail.text));
        item.caseDetail.text.clear();
    }
    item.item.mine = true;
    item.item.pending = action.state;
    item.item.problem = action.problem;
    if (action.state == PendingState::Refused)
        item.item.refused =
            action.problem.isEmpty() ? RefusalText::sentence(action.refusal, {}) : action.problem;
    item.tipKey = action.tip;
    return item;
}

void CaseTimelineModel::rebuild()
{
    QSet<QByteArray> folded;
    for (const queries::CaseEvent &event : m_events)
        folded.insert(event.row.id);
    std::vector<CaseTimelineItem> wanted;
    for (auto action = m_pending.rbegin(); action != m_pending.rend(); ++action) {
        if (!folded.contains(action->id) && action->state != PendingState::Done)
            wanted.push_back(itemOf(*action));
    }
    for (const queries::CaseEvent &event : m_events)
        wanted.push_back(itemOf(event));
    for (std::size_t at = 0; at < wanted.size(); ++at) {
        wanted[at].item.startsDay =
            at == 0 || m_words.day(wanted[at].item.row.at) != m_words.day(wanted[at - 1].item.row.at);
    }
    become(std::move(wanted));
}

void CaseTimelineModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        Q_EMIT moreWanted();
}

QVariant CaseTimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CaseTimelineItem &item = m_items[std::size_t(index.row())];
    switch (role) {
    case RowRole:
        return QVariant::fromValue(item);
    case Qt::DisplayRole:
        return item.item.row.kind == TimelineKind::Action ? action(item) : item.item.row.text;
    case Qt::AccessibleTextRole:
        return spoken(item);
    case Qt::ToolTipRole:
        return m_words.exact(item.item.row.at);
    default:
        return {};
    }
}

} // namespace porch
