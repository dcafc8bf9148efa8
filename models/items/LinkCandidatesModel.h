// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/KeyedListModel.h"
#include "models/items/LinkSource.h"

#include <functional>

namespace porch {

/// What tips may be linked to: first what is likely by itself, then what is typed, cases before tips, the
/// best first. Each key overtakes the question before it; what was found stays until the next answer.
class LinkCandidatesModel : public KeyedListModel<LinkCandidate>
{
    Q_OBJECT
public:
    enum Role {
        RowRole = Qt::UserRole + 1, ///< LinkCandidate
    };
    Q_ENUM(Role)
    using Describe = std::function<QString(const LinkCandidate &)>;
    /// Where a tip may have happened, while nobody has said it.
    using Suggested = std::function<std::optional<GeoPoint>(TipId)>;

    /// @param source outlives this
    explicit LinkCandidatesModel(LinkSource &source, QObject *parent = nullptr);
    ~LinkCandidatesModel() override;

    void setDescribe(Describe describe) { m_describe = std::move(describe); }
    void setSuggested(Suggested suggested) { m_suggested = std::move(suggested); }

    /// Begins: these tips are to be linked. None ends it.
    void setTips(const std::vector<TipId> &tips);
    void setQuestion(const LinkQuestion &question);
    const LinkQuestion &question() const { return m_question; }
    /// Null while they are being read.
    const AskedTipsPtr &asked() const { return m_asked; }
    /// So many cases were searched for the last answer.
    qint64 searched() const { return m_searched; }
    /// How many of the candidates are cases: they come first.
    int cases() const;
    /// Why the last question, or the tips, could not be read; empty: they could.
    const QString &problem() const { return m_problem; }
    /// An answer is still to come.
    bool isSearching() const { return m_running || m_waiting; }
    /// Puts both sides beside each other; compared() or uncompared() follows unless another question comes
    /// first.
    void compare(const LinkCandidate &candidate);

    QVariant data(const QModelIndex &index, int role) const override;

public Q_SLOTS:
    /// Asks again: the cache has more now.
    void refresh();

Q_SIGNALS:
    void askedRead();
    /// Candidates, their number or whether one waits for them changed.
    void answered();
    void compared(const porch::LinkPreview &preview);
    void uncompared(const QString &problem);
    void failed(const QString &problem);

private:
    void start();
    void takeAsked(Result<AskedTips> asked);
    void take(Result<LinkAnswer> answer);

    LinkSource &m_source;
    Describe m_describe;
    Suggested m_suggested;
    std::vector<TipId> m_tips;
    AskedTipsPtr m_asked;
    LinkQuestion m_question;
    QString m_problem;
    qint64 m_searched = 0;
    quint64 m_generation = 0; ///< of the tips; answers to an older one are dropped
    bool m_running = false;   ///< a question is under way
    bool m_waiting = false;   ///< another follows it
};

} // namespace porch
