// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is done to the links of the open tip, by buttons, actions and keys.
#include "ui/shell/LinksPart.h"

#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace porch {

const LinkRow *LinksPart::linkTo(const QByteArray &casefile) const
{
    const auto &links = m_links.data().links;
    const auto found = std::find_if(links.begin(), links.end(),
                                    [&casefile](const LinkRow &link) { return link.caseKey == casefile; });
    return casefile.isEmpty() || found == links.end() ? nullptr : &*found;
}

const LinkRow *LinksPart::first(LinkStanding standing) const
{
    const auto &links = m_links.data().links;
    const auto found = std::find_if(links.begin(), links.end(), [this, standing](const LinkRow &link) {
        return link.standing == standing && !m_links.isUnderway(link.caseKey);
    });
    return found == links.end() ? nullptr : &*found;
}

bool LinksPart::hasProposal() const
{
    return first(LinkStanding::Proposed) != nullptr;
}

bool LinksPart::hasLink() const
{
    return first(LinkStanding::Linked) != nullptr;
}

/// Supervisors judge a link, also their own.
const LinkRow *LinksPart::mine() const
{
    const auto &links = m_links.data().links;
    const auto found = std::find_if(links.begin(), links.end(), [this](const LinkRow &link) {
        return link.standing == LinkStanding::Proposed && link.by == m_user &&
               !m_links.isUnderway(link.caseKey);
    });
    return m_supervisor || found == links.end() ? nullptr : &*found;
}

bool LinksPart::canTakeBack() const
{
    return mine() != nullptr;
}

bool LinksPart::isMerged() const
{
    return m_links.data().head != 0;
}

void LinksPart::acceptFirst()
{
    if (const LinkRow *link = first(LinkStanding::Proposed))
        submit(Verb::Accept, link->caseKey);
}

void LinksPart::declineFirst()
{
    if (const LinkRow *link = first(LinkStanding::Proposed))
        decline(*link);
}

void LinksPart::unlinkFirst()
{
    if (const LinkRow *link = first(LinkStanding::Linked))
        submit(Verb::Unlink, link->caseKey);
}

void LinksPart::decline(const LinkRow &link)
{
    m_declining = link.caseKey;
    rebuild();
    if (m_why)
        m_why->setFocus();
}

void LinksPart::takeBackFirst()
{
    if (const LinkRow *link = mine())
        takeBack(*link);
}

void LinksPart::takeBack(const LinkRow &link)
{
    Command command;
    command.id = newEventId();
    command.verb = Verb::Propose;
    command.body.tip = m_links.key();
    command.body.casefile = link.caseKey;
    command.body.withdrawn = true;
    Q_EMIT commandRequested(command);
}

/// The others leave the tip that they were merged into; any other leaves them.
void LinksPart::takeApart()
{
    const TipLinksData &now = m_links.data();
    const auto apart = [this](const QByteArray &tip) {
        Command command;
        command.id = newEventId();
        command.verb = Verb::Unmerge;
        command.body.tip = tip;
        Q_EMIT commandRequested(command);
    };
    if (now.head != now.tip) {
        apart(m_links.key());
        return;
    }
    for (const TipRow &other : now.merged)
        apart(other.key);
}

void LinksPart::submit(Verb verb, const QByteArray &casefile, const QString &reason)
{
    Command command;
    command.id = newEventId();
    command.verb = verb;
    command.body.tip = m_links.key();
    command.body.casefile = casefile;
    command.body.reason = reason.trimmed().toUtf8();
    Q_EMIT commandRequested(command);
}

/// Its letters act while the keyboard is here; elsewhere they mean something else.
bool LinksPart::event(QEvent *event)
{
    const bool asks = event->type() == QEvent::ShortcutOverride;
    if (!asks && event->type() != QEvent::KeyPress)
        return QWidget::event(event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Escape && !m_declining.isEmpty()) {
        event->accept();
        if (!asks) {
            m_declining.clear();
            rebuild();
        }
        return true;
    }
    const bool plain = key->modifiers() == Qt::NoModifier && m_declining.isEmpty();
    const bool judges = m_supervisor && hasProposal();
    void (LinksPart::*does)() = nullptr;
    if (plain && judges && key->key() == Qt::Key_A)
        does = &LinksPart::acceptFirst;
    else if (plain && judges && key->key() == Qt::Key_D)
        does = &LinksPart::declineFirst;
    else if (plain && canTakeBack() && key->key() == Qt::Key_B)
        does = &LinksPart::takeBackFirst;
    if (!does)
        return QWidget::event(event);
    event->accept();
    if (!asks)
        (this->*does)();
    return true;
}

} // namespace porch
